/** What is to stand in the platform when an import is done. */
@NullMarked
package org.mutuality.importer.plan;

import org.jspecify.annotations.NullMarked;
