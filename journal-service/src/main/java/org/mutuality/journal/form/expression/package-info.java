/**
 * Syntax tree of conditions, which forms write in ODK's subset of XPath: type-checked once, evaluated for every
 * journal, never failing.
 */
@NullMarked
package org.mutuality.journal.form.expression;

import org.jspecify.annotations.NullMarked;
