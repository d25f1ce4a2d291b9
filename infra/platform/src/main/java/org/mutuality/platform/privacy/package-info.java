/** Personal data: sealed under a key per family, which can be destroyed. */
@NullMarked
package org.mutuality.platform.privacy;

import org.jspecify.annotations.NullMarked;
