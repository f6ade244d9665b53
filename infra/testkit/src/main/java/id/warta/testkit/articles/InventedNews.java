package id.warta.testkit.articles;

import java.util.List;
import java.util.Random;

/// Indonesian text that means nothing and weighs what news weigh: sentences of words drawn at
/// random, so that it compresses no better than what people write. One seed always gives one text.
public final class InventedNews {
  private static final List<String> WORDS =
      List.of(
          """
          yang dan di untuk dengan dari pada dalam ini itu akan juga oleh karena tidak sudah telah \
          ada ke bahwa para saat agar hingga serta atau lebih sebagai masih dapat bisa sejumlah \
          beberapa setelah sebelum ketika sementara namun bahkan warga masyarakat petugas pemerintah \
          daerah kabupaten kota provinsi kecamatan desa kelurahan bupati gubernur camat lurah kepala \
          dinas badan kantor rapat kegiatan program anggaran pembangunan jalan jembatan sungai banjir \
          hujan angin kebakaran lahan hutan gambut asap sawit karet tambang batu bara pasar harga \
          beras cabai minyak goreng pedagang petani nelayan panen sawah kebun ternak sekolah guru \
          siswa murid pelajar mahasiswa kampus ujian beasiswa rumah sakit puskesmas dokter perawat \
          pasien vaksin obat gizi balita ibu anak lansia keluarga polisi polres polsek tersangka \
          korban saksi barang bukti sabu gram pencurian motor mobil truk kecelakaan jalur pelabuhan \
          kapal feri bandara penumpang listrik padam air bersih pipa jaringan internet sinyal wisata \
          budaya adat dayak tarian festival pameran lomba juara atlet sepak bola voli bulu tangkis \
          pertandingan gol babak pelatih klub stadion pemilu calon partai suara kampanye dewan sidang \
          peraturan kebijakan layanan administrasi izin investasi perusahaan karyawan buruh upah \
          bantuan sosial tunai zakat masjid gereja pura ibadah kurban lebaran natal panitia relawan \
          posko pengungsi logistik perahu karet selamat luka berat ringan meninggal tenggelam hilang \
          ditemukan mencari menyelamatkan memadamkan membangun memperbaiki meresmikan menyerahkan \
          mengimbau meminta menegaskan menjelaskan mengatakan menyebutkan berharap mendukung menolak \
          menghadiri membuka menutup menangkap menyita memeriksa mengamankan melaporkan membahas \
          menargetkan meningkatkan menurunkan mencapai melibatkan menggandeng berlangsung terjadi \
          diduga dinilai diharapkan dilaksanakan digelar dibuka ditutup dibagikan diperbaiki didirikan \
          besar kecil baru lama tinggi rendah cepat lambat aman rawan penting utama pertama kedua \
          ketiga terakhir seluruh setiap bersama langsung kembali terus segera mulai sampai pukul \
          siang malam pagi sore kemarin besok pekan bulan tahun hari Senin Selasa Rabu Kamis Jumat \
          Sabtu Minggu Januari Maret Agustus Oktober November Kapuas Pulang Pisau Barito Katingan \
          Seruyan Sampit Pangkalan Bun Muara Teweh Buntok Tamiang Layang Kasongan Banjarmasin \
          Palangka Raya Pontianak Samarinda Kalimantan Tengah Ahmad Siti Rahman Yuliana Suryadi \
          Hendra Fitriani Bambang Lestari Wahyudi Norhayati Iskandar\
          """
              .split(" "));

  private final Random random;

  public InventedNews(long seed) {
    random = new Random(seed);
  }

  /// Five to ten words, as long as a headline is.
  public String headline() {
    return words(random.nextInt(5, 11));
  }

  /// Sentences of together exactly so many characters.
  public String text(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(sentence()).append(' ');
    }
    return text.substring(0, length - 1).strip().concat(".".repeat(length)).substring(0, length);
  }

  /// One of these.
  public <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String sentence() {
    var sentence = words(random.nextInt(6, 20));
    return switch (random.nextInt(6)) {
      case 0 -> "\"" + sentence + ",\" katanya.";
      case 1 -> sentence + " (" + random.nextInt(1, 31) + "/" + random.nextInt(1, 13) + "/2026).";
      case 2 -> sentence + " " + random.nextInt(2, 5000) + " orang.";
      default -> sentence + ".";
    };
  }

  private String words(int count) {
    var words = new StringBuilder(word());
    words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
    for (var index = 1; index < count; index++) {
      words.append(index % 7 == 6 ? ", " : " ").append(word());
    }
    return words.toString();
  }

  /// The first words of the list are the commonest, as in any text.
  private String word() {
    var rank = random.nextDouble();
    return WORDS.get((int) (WORDS.size() * rank * rank));
  }
}
