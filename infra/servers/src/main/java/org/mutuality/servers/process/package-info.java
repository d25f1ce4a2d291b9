/** Split from org.mutuality.servers. */
@NullMarked
package org.mutuality.servers.process;

import org.jspecify.annotations.NullMarked;
