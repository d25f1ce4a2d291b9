/** Imports real data sets through the gateway's REST API. */
@NullMarked
package org.mutuality.importer;

import org.jspecify.annotations.NullMarked;
