/** Funds, and investments from them that families propose and accept and the country team offers and commits. */
@NullMarked
package org.mutuality.investment;

import org.jspecify.annotations.NullMarked;
