/** Reads files of real surveys into import plans. */
@NullMarked
package org.mutuality.importer.source;

import org.jspecify.annotations.NullMarked;
