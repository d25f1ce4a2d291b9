package org.mutuality.journal.passbook.readmodel;

import java.util.List;
import java.util.Map;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;

/**
 * A passbook with the data it was computed from, for CSV and the page.
 *
 * @param journals as known, oldest first
 * @param questions questions of the forms of these journals
 * @param labels labels of these questions; from the country's current form where these forms have none
 */
public record PassbookData(
        Passbook passbook,
        List<JournalQueries.JournalRow> journals,
        QuestionCatalog questions,
        Map<String, LocalizedText> labels) {}
