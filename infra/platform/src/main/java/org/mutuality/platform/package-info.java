/** The plumbing, once: what every service stands on. */
@NullMarked
package org.mutuality.platform;

import org.jspecify.annotations.NullMarked;
