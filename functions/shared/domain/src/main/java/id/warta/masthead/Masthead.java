package id.warta.masthead;

import java.time.ZoneId;
import java.util.Locale;

/// The newspaper that this deployment prints: what holds where a story itself is silent.
///
/// @param name as printed, `Seputar Borneo`
/// @param language BCP 47, the language of a story that names none
/// @param zone in which times are shown and a bare date is a day
/// @param byline of a story that names no writer
/// @param unverifiedNotice shown to readers while a story carries the label `UNVERIFIED`
public record Masthead(
    String name, Locale language, ZoneId zone, String byline, String unverifiedNotice) {}
