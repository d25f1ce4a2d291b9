package org.mutuality.journal.passbook;

import java.util.List;
import java.util.Map;
import org.mutuality.journal.form.Wording;
import org.mutuality.journal.journal.JournalView;

/**
 * A passbook with what it was made of, for those who write it out whole.
 *
 * @param journals as known now, oldest first
 * @param asked by the forms of these journals
 * @param labels of these forms, and of what the country asks now where they have none
 */
record Opened(Passbook passbook, List<JournalView.Month> journals, Asked asked, Map<String, Wording> labels) {}
