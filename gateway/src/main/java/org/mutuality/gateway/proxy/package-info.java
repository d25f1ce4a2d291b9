/** Passing requests on and answers back. */
@NullMarked
package org.mutuality.gateway.proxy;

import org.jspecify.annotations.NullMarked;
