/** Reads tables, row by row. */
@NullMarked
package org.mutuality.importer.source;

import org.jspecify.annotations.NullMarked;
