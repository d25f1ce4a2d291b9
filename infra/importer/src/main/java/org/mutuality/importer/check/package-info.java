/** What came out, held against what went in. */
@NullMarked
package org.mutuality.importer.check;

import org.jspecify.annotations.NullMarked;
