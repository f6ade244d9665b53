package id.warta.function.editarticle;

import id.warta.photo.PhotoTexts;

/// What an editor writes about one photo.
///
/// @param id as sent: perhaps of no photo
record PhotoEdit(String id, PhotoTexts texts) {}
