/** Registry of all published contract types and their topics. */
@NullMarked
package org.mutuality.contracts.registry;

import org.jspecify.annotations.NullMarked;
