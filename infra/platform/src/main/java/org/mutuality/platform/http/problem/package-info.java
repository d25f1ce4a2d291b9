/** Split from org.mutuality.platform.problem. */
@NullMarked
package org.mutuality.platform.http.problem;

import org.jspecify.annotations.NullMarked;
