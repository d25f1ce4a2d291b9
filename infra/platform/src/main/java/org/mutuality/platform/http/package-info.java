/** What every resource shares: pages, cursors, entity tags, parameters, repeatable POSTs. */
@NullMarked
package org.mutuality.platform.http;

import org.jspecify.annotations.NullMarked;
