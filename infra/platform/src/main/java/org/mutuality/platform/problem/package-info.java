/**
 * Problems as domain code throws them, and field errors; no HTTP. RFC 9457 responses are made of them in http.problem.
 */
@NullMarked
package org.mutuality.platform.problem;

import org.jspecify.annotations.NullMarked;
