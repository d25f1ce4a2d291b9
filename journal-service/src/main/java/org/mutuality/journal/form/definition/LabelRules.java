package org.mutuality.journal.form.definition;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Whether what is to be read can be: in the form's default language at least, and in no language that it doesn't name. */
public final class LabelRules {
    private static final int LONGEST = 2_000;
    private static final int MOST_LANGUAGES = 30;

    private final List<String> languages;
    private final String defaultLanguage;
    private final ValidationErrors validationErrors;

    public LabelRules(List<String> languages, String usual, ValidationErrors wrongs) {
        this.languages = languages;
        this.defaultLanguage = usual;
        this.validationErrors = wrongs;
    }

    public void checkLanguages() {
        validationErrors.addUnless(
                !languages.isEmpty() && languages.size() <= MOST_LANGUAGES,
                "/languages",
                "validation.language-count",
                MOST_LANGUAGES);
        var taken = new HashSet<String>();
        for (int i = 0; i < languages.size(); i++) {
            validationErrors.addUnless(isTag(languages.get(i)), "/languages/" + i, "validation.language-tag");
            validationErrors.addUnless(taken.add(languages.get(i)), "/languages/" + i, "validation.duplicate");
        }
        validationErrors.addUnless(languages.contains(defaultLanguage), "/defaultLanguage", "validation.language-of-form");
    }

    public void check(Optional<LocalizedText> wording, String at) {
        wording.ifPresent(one -> check(one, at));
    }

    public void checkChoices(QuestionDefinition told, String at) {
        Map<String, LocalizedText> labels = told.choiceLabels().orElse(Map.of());
        labels.forEach((choice, label) -> {
            boolean offered = told.choices().orElse(List.of()).contains(choice);
            validationErrors.addUnless(offered, FieldError.under(at, choice), "validation.unknown-choice");
            check(label, FieldError.under(at, choice));
        });
        told.choices().orElse(List.of()).stream()
                .filter(choice -> !labels.containsKey(choice))
                .forEach(choice -> validationErrors.add(FieldError.under(at, choice), "validation.required"));
    }

    private void check(LocalizedText wording, String at) {
        validationErrors.addUnless(
                wording.texts().containsKey(defaultLanguage), FieldError.under(at, defaultLanguage), "validation.translation-required");
        wording.texts().forEach((language, text) -> {
            validationErrors.addUnless(
                    languages.contains(language), FieldError.under(at, language), "validation.unknown-language");
            validationErrors.addUnless(
                    !text.isBlank() && text.length() <= LONGEST,
                    FieldError.under(at, language),
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
