/** Real data sets into the platform, as a stranger: everything goes through the gateway's REST API. */
@NullMarked
package org.mutuality.importer;

import org.jspecify.annotations.NullMarked;
