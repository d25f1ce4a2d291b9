/** Files of real surveys, read into plans. */
@NullMarked
package org.mutuality.importer.source;

import org.jspecify.annotations.NullMarked;
