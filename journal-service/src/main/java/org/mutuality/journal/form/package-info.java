/** What a journal asks, as data, and reading answers by it. Forms are versioned: an id is one wording for ever. */
@NullMarked
package org.mutuality.journal.form;

import org.jspecify.annotations.NullMarked;
