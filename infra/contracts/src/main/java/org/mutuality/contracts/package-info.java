/**
 * What services tell each other: plain records, one package per publisher, and the envelope they travel in.
 * A published type is for ever; a change that breaks a reader is a new type told beside the old one.
 *
 * <p>{@link org.mutuality.contracts.Wire} says how facts look as JSON. Among the resources stand, per type, {@code golden/}
 * (a whole Kafka record: key, headers, value), {@code schema/} (JSON Schema 2020-12), {@code schema/released/} (what others
 * rely on), and {@code asyncapi.yaml} for all of them.
 *
 * <p>To add a type, or an {@code Optional} field:
 * <ol>
 *   <li>write the record in its publisher's package, with its {@link PublishedAs name}, and permit it in the sealed family
 *       there;
 *   <li>add a sample, every field filled, to {@code Samples} (tests);
 *   <li>{@code ./mvnw -q -B -o -pl infra/contracts test -Dmutuality.regenerate=true} and read the diff;
 *   <li>when it is to be relied on, {@code ./mvnw -q -B -o -pl infra/contracts test -Dmutuality.release=true} copies the
 *       schemas to {@code schema/released/}, unless a released reader would break. Commit all of it together.
 * </ol>
 *
 * <p>Breaking, hence a new type (as in {@code StipendAccruedV2}): a field or type removed, its shape or values changed, a required
 * field made optional, or a required field added (a topic is read again from its start when a reader is rebuilt).
 */
@NullMarked
package org.mutuality.contracts;

import org.jspecify.annotations.NullMarked;
