package id.warta.article;

public record ArticleId(String value) {}
