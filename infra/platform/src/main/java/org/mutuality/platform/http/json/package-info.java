/** Reads JSON bodies and parameters strictly and reports all errors at once. */
@NullMarked
package org.mutuality.platform.http.json;

import org.jspecify.annotations.NullMarked;
