/** Split from org.mutuality.contracts. */
@NullMarked
package org.mutuality.contracts.registry;

import org.jspecify.annotations.NullMarked;
