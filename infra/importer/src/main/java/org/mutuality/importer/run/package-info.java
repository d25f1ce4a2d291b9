/** Checks a table and imports it. */
@NullMarked
package org.mutuality.importer.run;

import org.jspecify.annotations.NullMarked;
