/** Pages for operators. */
@NullMarked
package org.mutuality.gateway.operations;

import org.jspecify.annotations.NullMarked;
