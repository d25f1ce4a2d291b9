/** What a service does when a family is erased: it records what it destroys, and reports it once that is gone. */
@NullMarked
package org.mutuality.platform.erasure;

import org.jspecify.annotations.NullMarked;
