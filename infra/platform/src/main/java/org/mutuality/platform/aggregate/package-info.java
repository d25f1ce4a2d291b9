/** Building blocks of aggregates: id reservation, two-person approval. Values only: no beans, no stored types. */
@NullMarked
package org.mutuality.platform.aggregate;

import org.jspecify.annotations.NullMarked;
