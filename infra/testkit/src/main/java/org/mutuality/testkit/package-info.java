/** Tests that read as the event model: given facts, when asked, then facts. */
@NullMarked
package org.mutuality.testkit;

import org.jspecify.annotations.NullMarked;
