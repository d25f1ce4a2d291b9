/**
 * Published facts, one package per publishing service, and the envelope they travel in. A published type is never changed in a
 * way that breaks a consumer; such a change is a new type published beside the old one.
 *
 * <p>{@link org.mutuality.contracts.ContractJson} defines the JSON. The resources hold for each type {@code golden/} (a whole
 * Kafka record: key, headers, value), {@code schema/} (JSON Schema 2020-12) and {@code schema/released/} (what consumers rely
 * on), and {@code asyncapi.yaml} for all of them.
 *
 * <p>To add a type or an {@code Optional} field:
 * <ol>
 *   <li>write the record in its publisher's package, with {@link PublishedAs}: inside the sealed interface of its concept
 *       ({@code ExchangeFact} is an example), or beside it and permitted by it;
 *   <li>add a sample with every field filled to {@code Samples} (tests);
 *   <li>run {@code ./mvnw -q -B -o -pl infra/contracts test -Dmutuality.regenerate=true} and read the diff;
 *   <li>once consumers may rely on it, run {@code ./mvnw -q -B -o -pl infra/contracts test -Dmutuality.release=true}, which
 *       copies the schemas to {@code schema/released/} unless a released consumer would break. Commit all of it together.
 * </ol>
 *
 * <p>A change is breaking, and so needs a new type (such as {@code StipendAccruedV2}), when it removes a field or type, changes
 * a shape or a set of values, makes a required field optional, or adds a required field (a consumer that is rebuilt reads the
 * topic from its start).
 */
@NullMarked
package org.mutuality.contracts;

import org.jspecify.annotations.NullMarked;
