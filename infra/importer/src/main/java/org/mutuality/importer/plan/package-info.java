/** What an import creates: cohorts, families and journals, and their statistics. */
@NullMarked
package org.mutuality.importer.plan;

import org.jspecify.annotations.NullMarked;
