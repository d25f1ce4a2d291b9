/** Reads JSON bodies strictly and names everything that is wrong with one, not only the first. */
@NullMarked
package org.mutuality.platform.http.json;

import org.jspecify.annotations.NullMarked;
