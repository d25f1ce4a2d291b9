/** Ten thousand bodies that a hostile or broken client could send, to every address that takes one. */
package org.mutuality.journal.fuzz;
