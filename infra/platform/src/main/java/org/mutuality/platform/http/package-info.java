/** What all resources share: pages, cursors, entity tags, query parameters, idempotent POSTs. */
@NullMarked
package org.mutuality.platform.http;

import org.jspecify.annotations.NullMarked;
