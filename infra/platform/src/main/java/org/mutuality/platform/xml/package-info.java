/** Reads untrusted XML within limits. */
@NullMarked
package org.mutuality.platform.xml;

import org.jspecify.annotations.NullMarked;
