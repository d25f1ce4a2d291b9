/** Registry of all published contract types, their topics and their schemas. */
@NullMarked
package org.mutuality.contracts.registry;

import org.jspecify.annotations.NullMarked;
