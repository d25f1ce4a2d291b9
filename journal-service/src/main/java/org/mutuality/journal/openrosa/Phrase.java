package org.mutuality.journal.openrosa;

import java.util.Map;
import java.util.TreeMap;
import org.mutuality.journal.form.Wording;

/** What an XForm says beside the words of its form. */
enum Phrase {
    MONTH("Which month is this about?", "¿De qué mes se trata?", "Tungkol sa aling buwan ito?"),
    MONTH_TO_COME(
            "By the clock of this phone that month is still to come.",
            "Según el reloj de este teléfono, ese mes aún no empieza.",
            "Ayon sa orasan ng teleponong ito, hindi pa nagsisimula ang buwang iyon."),
    FAMILY("Which family's month is it?", "¿De qué familia es el mes?", "Kaninong pamilya ang buwang ito?"),
    FAMILY_HINT(
            "The family's id. Leave it empty when you are signed in as the family itself.",
            "El identificador de la familia. Déjelo vacío si entró como la familia misma.",
            "Ang id ng pamilya. Iwanang walang laman kung ang pamilya mismo ang naka-sign in."),
    FAMILY_WRONG("This is no family's id.", "Esto no es el identificador de una familia.", "Hindi ito id ng pamilya."),
    OTHER_WRONG(
            "It is the id of a family of your cohort, or the word outside.",
            "Es el número de una familia de su grupo, o la palabra outside.",
            "Ito ay id ng pamilya sa inyong pangkat, o ang salitang outside."),
    DAY_WRONG(
            "It is a day of the month that you tell of.",
            "Es un día del mes que cuenta.",
            "Ito ay araw ng buwang isinasalaysay ninyo."),
    CENTS(
            "It is 0 at least, in whole cents.",
            "Es 0 como mínimo, en centavos enteros.",
            "Ito ay hindi bababa sa 0, sa buong sentimo."),
    YES("Yes", "Sí", "Oo"),
    NO("No", "No", "Hindi"),
    BETWEEN("It is from %s to %s.", "Va de %s a %s.", "Ito ay mula %s hanggang %s."),
    AT_LEAST("It is %s at least.", "Es %s como mínimo.", "Ito ay hindi bababa sa %s."),
    AT_MOST("It is %s at most.", "Es %s como máximo.", "Ito ay hindi hihigit sa %s."),
    LONGEST("It has at most %s characters.", "Tiene como máximo %s caracteres.", "Ito ay hanggang %s titik lamang.");

    private final Map<String, String> texts;

    Phrase(String english, String spanish, String filipino) {
        this.texts = Map.of("en", english, "es", spanish, "fil", filipino);
    }

    Wording with(Object... arguments) {
        var said = new TreeMap<String, String>();
        texts.forEach((language, text) -> said.put(language, text.formatted(arguments)));
        return new Wording(said);
    }
}
