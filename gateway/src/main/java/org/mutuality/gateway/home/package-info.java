/** Home page. */
@NullMarked
package org.mutuality.gateway.home;

import org.jspecify.annotations.NullMarked;
