/** A bank that takes pain.001 files and answers with pain.002 and camt.053. */
@NullMarked
package org.mutuality.providers.bank;

import org.jspecify.annotations.NullMarked;
