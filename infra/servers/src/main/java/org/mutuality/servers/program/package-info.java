/** Split from org.mutuality.servers. */
@NullMarked
package org.mutuality.servers.program;

import org.jspecify.annotations.NullMarked;
