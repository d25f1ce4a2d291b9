package org.mutuality.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mutuality.journal.fuzz.Content;
import org.mutuality.journal.fuzz.Target;
import org.mutuality.testkit.TestTokens;

/**
 * Every address of this service that takes a body, with one that is right.
 *
 * @param families whose journals are submitted in JSON; {@code phones}: those that send filled forms
 * @param random ids too come from it, so that a seed gives the same bodies
 */
record FuzzTargets(
        CohortFixture village,
        CohortFixture quiet,
        String ngo,
        List<UUID> families,
        List<UUID> phones,
        Prepared prepared,
        String form,
        Random random) {
    private static final String[] JOURNALS = {"JournalSubmitted", "JournalCorrected", "EditionRecorded"};
    private static final String PESOS = "{\"amount\": \"%s\", \"currency\": \"PHP\"}";
    private static final String XLSX = """
            type | name | label::English (en) | relevant | constraint
            select_one yes_no | ph_well | Is there a well? | |
            integer | ph_walk | Minutes to the water | ${ph_well} = 'no' | . < 500
            text | ph_who | Who carries it | |""";

    /** What has to be there before. */
    record Prepared(List<UUID> exchanges, List<UUID> goals, List<UUID> questions, List<UUID> strategies) {}

    List<Target> all() {
        String partner = TestTokens.partner(ngo);
        String lead = TestTokens.countryLead("PH");
        String liaison = TestTokens.liaison(village.cohortId());
        List<Target> all = new ArrayList<>();
        all.add(Target.put(
                "journal core-2",
                partner,
                () -> "/journals/%s/%s".formatted(family(), month()),
                this::month2,
                JOURNALS));
        all.add(Target.put(
                "journal own form",
                partner,
                () -> "/journals/%s/%s".formatted(family(), month()),
                this::ownForm,
                JOURNALS));
        all.add(Target.put(
                "correction",
                partner,
                () -> "/journals/%s/%s/corrections/2".formatted(family(), submittedMonth()),
                this::correction,
                JOURNALS));
        all.add(Target.put(
                        "draft",
                        partner,
                        () -> "/journals/%s/%s/draft".formatted(family(), month()),
                        () -> month2().replace(", \"reason\": \"we forgot\"", ""),
                        "DraftSaved")
                .loose());
        all.add(Target.put("exchange", partner, () -> "/exchanges/" + id(), this::exchange, "DeclarationMade"));
        all.add(Target.put(
                        "exchange's answer",
                        partner,
                        () -> "/exchanges/%s/answer".formatted(one(prepared.exchanges)),
                        () -> "{\"answer\": \"%s\"}".formatted(one(List.of("confirmed", "declined", "withheld"))),
                        "ExchangeAnswered")
                .loose());
        all.add(Target.put("goal", partner, () -> "/goals/" + id(), this::goal, "GoalSet"));
        all.add(Target.put(
                "progress",
                partner,
                () -> "/goals/%s/progress/%d".formatted(one(prepared.goals), 1 + random.nextInt(9)),
                () -> "{\"share\": %d, \"note\": \"we go on\", \"stepsDone\": [1]}".formatted(random.nextInt(101)),
                "GoalAdvanced"));
        all.add(Target.put("question", liaison, () -> "/questions/" + id(), this::question, "QuestionAsked"));
        all.add(Target.put(
                "question's answer",
                partner,
                () -> "/questions/%s/answer".formatted(one(prepared.questions)),
                () -> "{\"wording\": \"we did %d\"}".formatted(random.nextInt()),
                "QuestionAnswered"));
        all.add(Target.put("strategy", partner, () -> "/strategies/" + id(), this::strategy, "StrategyShared"));
        all.add(Target.put(
                "trial",
                partner,
                () -> "/strategies/%s/trials/%s".formatted(one(prepared.strategies), id()),
                this::trial,
                "StrategyTried"));
        all.add(Target.put("calendar", partner, () -> "/calendars/" + quiet.cohortId(), this::calendar, "CalendarSet"));
        all.add(Target.put(
                        "reopening",
                        lead,
                        () -> "/periods/%s/%s/reopening".formatted(quiet.cohortId(), month()),
                        () -> "{\"reason\": \"a mistake in %s\"}".formatted(month()),
                        "PeriodReopened")
                .loose());
        all.add(Target.put("form", lead, () -> "/forms/" + name() + "-1", this::villageForm, "FormPublished"));
        all.add(new Target(
                "xlsform",
                lead,
                "POST",
                () -> "/forms/xlsform?accept=true&id=" + name() + "-1",
                new Content.Xlsx(() -> XLSX),
                List.of("FormPublished"),
                true));
        all.add(new Target(
                "filled form",
                partner,
                "POST",
                () -> "/submission",
                new Content.Xml(this::filled),
                List.of("phone"),
                false));
        return all;
    }

    private String month2() {
        return """
                {"form": "core-2", "answers": {"household_size": 5, "income_wages": %s, "income_farm": %s,
                 "income_sources": [{"source_kind": "wages"}], "savings_balance": %s,
                 "in_circle": true, "circle_contribution": %s, "food_enough": false, "coping_cheaper_food": 3,
                 "help_given_times": 2, "help_given_value": %s, "children_in_school": 2, "children_good_grades": 1,
                 "children": [{"child_age": 9, "child_grade": "good", "child_improved": true, "child_school_days": 20,
                  "child_attendance_days": 18}, {"child_grade": "not_in_school"}], "ladder": %d, "control": 4,
                 "leadership": true, "leadership_kind": ["school"], "shocks": ["illness"], "shock_recovered": "no",
                 "investment_received": true, "investment_used_for": ["farm"], "note": "a good month"},
                 "device": "phone", "reason": "we forgot"}""".formatted(pesos(), pesos(), pesos(), pesos(), pesos(), random.nextInt(11));
    }

    private String ownForm() {
        return """
                {"form": "%s", "answers": {"ph_since": "2020-05", "ph_born": "1990-02-28", "ph_land": "%d.5",
                 "ph_well": false, "ph_walk": %d, "ph_helpers": [{"ph_helper": "a friend", "ph_carried": 3}], "ladder": 5},
                 "edition": "%s", "basedOn": [], "writtenAt": "2021-05-03T10:00:00Z"}""".formatted(form, random.nextInt(9), random.nextInt(500), id());
    }

    private String correction() {
        return "{\"form\": \"core-1\", \"answers\": {\"ladder\": %d, \"income_sales\": %s}, \"reason\": \"a slip\"}"
                .formatted(random.nextInt(11), pesos());
    }

    private String exchange() {
        return """
                {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "food", "on": "2021-%02d-%02d",
                 "value": %s, "private": false, "note": "rice"}""".formatted(
                        families.get(random.nextInt(10)),
                        families.get(10 + random.nextInt(10)),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        pesos());
    }

    private String goal() {
        return """
                {"familyId": "%s", "area": "business", "wording": "a stall", "targetMonth": "2027-05", "steps": ["save", "buy"]}""".formatted(family());
    }

    private String question() {
        return "{\"familyId\": \"%s\", \"month\": \"%s\", \"wording\": \"How is the stall?\"}"
                .formatted(family(), month());
    }

    private String strategy() {
        return """
                {"familyId": "%s", "area": "savings", "title": "A tin", "text": "We save in a tin", "picture": "https://example.org/1",
                 "audience": "cohort"}""".formatted(family());
    }

    private String trial() {
        return """
                {"familyId": "%s", "month": "%s", "result": "helped", "note": "it did", "source": {"kind": "family", "familyId": "%s"}}""".formatted(families.get(3 + random.nextInt(17)), month(), families.get(2));
    }

    private String calendar() {
        return "{\"timeZone\": \"Asia/Manila\", \"dueDay\": %d, \"overdueAfterDays\": %d, \"remindAt\": \"09:00\"}"
                .formatted(1 + random.nextInt(28), 1 + random.nextInt(60));
    }

    private String villageForm() {
        return """
                {"extends": "core-2", "title": {"en": "Village"}, "languages": ["en", "fil"], "defaultLanguage": "en",
                 "completeFrom": 1, "sections": [{"name": "water", "title": {"en": "Water"}}], "questions": [
                 {"name": "ph_well", "type": "boolean", "section": "water", "label": {"en": "A well?"}, "required": true},
                 {"name": "ph_walk", "type": "integer", "label": {"en": "Minutes"}, "least": 0, "most": 600, "relevant": "${ph_well} = false()",
                  "constraint": ". < 500", "constraintMessage": {"en": "is under 500"}},
                 {"name": "ph_land", "type": "decimal", "label": {"en": "Land"}, "most": 10},
                 {"name": "ph_born", "type": "date", "label": {"en": "Born"}}, {"name": "ph_since", "type": "month", "label": {"en": "Since"}},
                 {"name": "ph_helpers", "type": "repeat", "label": {"en": "Who helps"}, "most": 5, "questions": [
                  {"name": "ph_helper", "type": "text", "label": {"en": "Who"}, "longest": 50},
                  {"name": "ph_carried", "type": "integer", "label": {"en": "How often"}},
                  {"name": "ph_days", "type": "repeat", "label": {"en": "Days"}, "relevant": "${ph_carried} > 0", "questions": [
                   {"name": "ph_day", "type": "date", "label": {"en": "Day"}},
                   {"name": "ph_jars", "type": "integer", "label": {"en": "Jars"}, "constraint": ". <= ${ph_carried}"}]}]}]}""";
    }

    private String filled() {
        return """
                <data id="core" version="2"><month>%s-01</month><family>%s</family><answers><household_size>5</household_size>\
                <income_wages>12.5</income_wages><food_enough>true</food_enough><shocks>theft illness</shocks>\
                <children><child_age>8</child_age><child_grade>good</child_grade></children><ladder>%d</ladder>\
                <note>a month</note></answers><meta><instanceID>uuid:%s</instanceID></meta></data>""".formatted(month(), one(phones), random.nextInt(11), id());
    }

    private String pesos() {
        return PESOS.formatted(1 + random.nextInt(9_000) + ".50");
    }

    private UUID family() {
        return one(families);
    }

    /** One that was not submitted before, mostly. */
    private String month() {
        return "%d-%02d".formatted(2022 + random.nextInt(4), 1 + random.nextInt(12));
    }

    /** One that was submitted once. */
    private String submittedMonth() {
        return "2021-%02d".formatted(1 + random.nextInt(12));
    }

    private String name() {
        return "ph-" + id().toString().substring(0, 8);
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
