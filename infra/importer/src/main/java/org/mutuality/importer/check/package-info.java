/** Compares the imported data with the platform's stipends and trends. */
@NullMarked
package org.mutuality.importer.check;

import org.jspecify.annotations.NullMarked;
