package org.mutuality.journal.passbook.readmodel;

import java.util.List;
import java.util.Map;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;

/**
 * A passbook with what it was made of, for those who write it out whole.
 *
 * @param journals as known now, oldest first
 * @param questions by the forms of these journals
 * @param labels of these forms, and of what the country asks now where they have none
 */
public record PassbookData(
        Passbook passbook,
        List<JournalQueries.JournalRow> journals,
        QuestionCatalog questions,
        Map<String, LocalizedText> labels) {}
