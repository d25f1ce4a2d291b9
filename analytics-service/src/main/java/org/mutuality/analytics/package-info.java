/** What the journals of many say: it listens, keeps facts by family and month, and answers with trends. */
@NullMarked
package org.mutuality.analytics;

import org.jspecify.annotations.NullMarked;
