/** Programs that are downloaded, unpacked and cached. */
@NullMarked
package org.mutuality.servers.program;

import org.jspecify.annotations.NullMarked;
