/** XML of strangers, read within bounds. */
@NullMarked
package org.mutuality.platform.xml;

import org.jspecify.annotations.NullMarked;
