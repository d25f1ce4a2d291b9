/** Simulated bank that receives pain.001 files and provides pain.002 and camt.053 reports. */
@NullMarked
package org.mutuality.providers.bank;

import org.jspecify.annotations.NullMarked;
