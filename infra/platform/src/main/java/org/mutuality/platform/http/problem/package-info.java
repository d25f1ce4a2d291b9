/** Problems over HTTP (RFC 9457): exceptions to responses, messages, body limits. */
@NullMarked
package org.mutuality.platform.http.problem;

import org.jspecify.annotations.NullMarked;
