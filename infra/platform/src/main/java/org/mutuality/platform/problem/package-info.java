/** What goes wrong, told as RFC 9457: refusals of the field, and everything else that can happen to a request. */
@NullMarked
package org.mutuality.platform.problem;

import org.jspecify.annotations.NullMarked;
