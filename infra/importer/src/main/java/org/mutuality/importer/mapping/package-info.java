/** The mapping file of a study: which column is which question. */
@NullMarked
package org.mutuality.importer.mapping;

import org.jspecify.annotations.NullMarked;
