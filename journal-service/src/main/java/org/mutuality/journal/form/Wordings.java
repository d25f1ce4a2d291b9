package org.mutuality.journal.form;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/** Whether what is to be read can be: in the form's default language at least, and in no language that it doesn't name. */
final class Wordings {
    private static final int LONGEST = 2_000;
    private static final int MOST_LANGUAGES = 30;

    private final List<String> languages;
    private final String usual;
    private final Wrongs wrongs;

    Wordings(List<String> languages, String usual, Wrongs wrongs) {
        this.languages = languages;
        this.usual = usual;
        this.wrongs = wrongs;
    }

    void checkLanguages() {
        wrongs.check(
                !languages.isEmpty() && languages.size() <= MOST_LANGUAGES,
                "/languages",
                "validation.language-count",
                MOST_LANGUAGES);
        var taken = new HashSet<String>();
        for (int i = 0; i < languages.size(); i++) {
            wrongs.check(isTag(languages.get(i)), "/languages/" + i, "validation.language-tag");
            wrongs.check(taken.add(languages.get(i)), "/languages/" + i, "validation.duplicate");
        }
        wrongs.check(languages.contains(usual), "/defaultLanguage", "validation.language-of-form");
    }

    void check(Optional<Wording> wording, String at) {
        wording.ifPresent(one -> check(one, at));
    }

    void checkChoices(QuestionDefinition told, String at) {
        Map<String, Wording> labels = told.choiceLabels().orElse(Map.of());
        labels.forEach((choice, label) -> {
            boolean offered = told.choices().orElse(List.of()).contains(choice);
            wrongs.check(offered, Wrong.under(at, choice), "validation.unknown-choice");
            check(label, Wrong.under(at, choice));
        });
        told.choices().orElse(List.of()).stream()
                .filter(choice -> !labels.containsKey(choice))
                .forEach(choice -> wrongs.add(Wrong.under(at, choice), "validation.required"));
    }

    private void check(Wording wording, String at) {
        wrongs.check(wording.texts().containsKey(usual), Wrong.under(at, usual), "validation.translation-required");
        wording.texts().forEach((language, text) -> {
            wrongs.check(languages.contains(language), Wrong.under(at, language), "validation.unknown-language");
            wrongs.check(
                    !text.isBlank() && text.length() <= LONGEST,
                    Wrong.under(at, language),
                    "validation.text-length",
                    LONGEST);
        });
    }

    private static boolean isTag(String tag) {
        try {
            return new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .toLanguageTag()
                            .equals(tag)
                    && tag.length() > 1;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
