/** Conditions that forms write in ODK's subset of XPath: parsed and checked once, evaluated for every journal, never failing. */
@NullMarked
package org.mutuality.journal.form.expression;

import org.jspecify.annotations.NullMarked;
