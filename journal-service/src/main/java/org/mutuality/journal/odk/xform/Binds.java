package org.mutuality.journal.odk.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.condition.XPathTranslator;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.odk.xml.XmlWriter;

/** Writes the binds of an XForm: type, condition and constraints of each answer. */
final class Binds {
    static final String UUID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String FAMILY_ID = "regex(., '^%s$')".formatted(UUID);
    // A phone whose clock was reset does not know today's date and may submit all the same.
    private static final String MONTH_HAS_STARTED = ". <= today() or today() < date('2026-01-01')";

    private final Map<String, AnswerConstraints> exchanges;
    private final List<String> essential;
    private final XFormPaths paths;
    private final Itext itext;
    private final XmlWriter xml;

    private Binds(Form form, XFormPaths paths, Itext itext, XmlWriter xml) {
        this.exchanges = ExchangeConstraints.of(form);
        this.essential = ExchangeConstraints.essential(form);
        this.paths = paths;
        this.itext = itext;
        this.xml = xml;
    }

    static void write(Form form, XFormPaths paths, Itext itext, XmlWriter xml) {
        Binds binds = new Binds(form, paths, itext, xml);
        binds.envelope();
        form.definition().questions().forEach(binds::bind);
    }

    private void envelope() {
        xml.leaf(
                "bind",
                "",
                "nodeset",
                "/data/month",
                "type",
                "date",
                "required",
                "true()",
                "constraint",
                MONTH_HAS_STARTED,
                "jr:constraintMsg",
                itext.addText("/data/month:constraintMsg", XFormText.MONTH_TO_COME.localized()));
        xml.leaf(
                "bind",
                "",
                "nodeset",
                "/data/family",
                "type",
                "string",
                "constraint",
                FAMILY_ID,
                "jr:constraintMsg",
                itext.addText("/data/family:constraintMsg", XFormText.INVALID_FAMILY.localized()));
        preloaded("instanceID", "string", "uid", "");
        preloaded("timeStart", "dateTime", "timestamp", "start");
        preloaded("timeEnd", "dateTime", "timestamp", "end");
    }

    private void preloaded(String name, String type, String preload, String parameters) {
        xml.leaf(
                "bind",
                "",
                "nodeset",
                "/data/meta/" + name,
                "type",
                type,
                "readonly",
                "true()",
                "jr:preload",
                preload,
                "jr:preloadParams",
                parameters);
    }

    private void bind(QuestionDefinition question) {
        String path = paths.path(question.name());
        XPathTranslator.QuestionPaths conditionPaths = paths.conditionPaths(question.name());
        List<String> attributes = new ArrayList<>(List.of("nodeset", path));
        if (question.type() != QuestionType.REPEAT) {
            attributes.addAll(List.of("type", type(question.type())));
        }
        question.relevant()
                .ifPresent(rule ->
                        attributes.addAll(List.of("relevant", XPathTranslator.translate(rule, conditionPaths))));
        boolean required = question.required().orElse(false) || essential.contains(question.name());
        if (required && question.type() != QuestionType.REPEAT) {
            attributes.addAll(List.of("required", "true()"));
        }
        constraint(question, conditionPaths, attributes);
        xml.leaf("bind", "", attributes.toArray(String[]::new));
        question.questions().orElse(List.of()).forEach(this::bind);
    }

    private void constraint(
            QuestionDefinition question, XPathTranslator.QuestionPaths conditionPaths, List<String> attributes) {
        AnswerConstraints limits =
                AnswerConstraints.of(question).and(exchanges.getOrDefault(question.name(), AnswerConstraints.NONE));
        List<String> conditions = new ArrayList<>(limits.conditions());
        question.constraint()
                .ifPresent(rule -> conditions.add("( %s )".formatted(XPathTranslator.translate(rule, conditionPaths))));
        if (!conditions.isEmpty() && question.type() != QuestionType.REPEAT) {
            attributes.addAll(List.of("constraint", String.join(" and ", conditions)));
            message(question, limits).ifPresent(text -> attributes.addAll(List.of("jr:constraintMsg", text)));
        }
    }

    private Optional<String> message(QuestionDefinition question, AnswerConstraints limits) {
        return question.constraintMessage()
                .or(() -> question.constraint().isPresent() ? Optional.empty() : limits.message())
                .map(text -> itext.addText(paths.path(question.name()) + ":constraintMsg", text));
    }

    private static String type(QuestionType type) {
        return switch (type) {
            case INTEGER, SCALE -> "int";
            case DECIMAL, MONEY -> "decimal";
            case DATE, MONTH -> "date";
            case CHOICE, CHOICES, TEXT, BOOLEAN, REPEAT -> "string";
        };
    }
}
