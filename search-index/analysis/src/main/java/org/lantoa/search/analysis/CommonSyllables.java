package org.lantoa.search.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * How common syllables are in official posts, accents aside. Counted in this project's own
 * Vietnamese texts and in the set phrases of public offices (<i>công an nhân dân, hội nghị, xây
 * dựng nông thôn mới</i>, names of provinces); each row holds syllables half as frequent as the one
 * before. Only the order matters, and only where a hashtag can be read in several ways.
 */
final class CommonSyllables {
  /** The cost of a syllable that stands in no row. */
  static final int RARE = 14;

  private static final String ROWS =
      """
      khong
      /
      co dong duoc ngay so tu vi
      /
      an bai ban bao binh cac chi cong cua da dan dang do doc don du dung ghi hay kenh la lai
      lieu luot ma moi muc nhap noi tep tinh trong va
      /
      bang bi bo ca cap chay cho chu chua con danh dau de den dia dinh doi duong gia gio hai
      he hien ho hoa hoac hoi hop ket khac khi ky lam lan luc mau mot nam nao nay nen nguoi
      nhan o phong qua quan quoc se tai tang ten thanh theo thi thoi thong thu to toi tra
      trang tren tri truoc van vao voi xa
      /
      ba bac bien biet cach cam can cao chia chinh chon chuc cot cu cung dai dat day diem dien
      doan dot gi gian giang giao gom han it kheo khoan khoi kiem lap loi luan luu mac mat may
      minh mo neu nghi nghia nguyen nha nhat ninh nong not nuoc phai phan pho phu quang quyen
      ra roi sach sang sau sinh su sua tam te thang thay the them thieu thon thuc thuoc thuong
      tiep tieu toan tong truyen tuyen ung uy ve vien viet vu xem xuc
      /
      a anh at bat ben cai canh cau choi chong chung chuyen cuoi cuu dao dap di dich duoi em
      giai gioi giu ha hanh hau het hinh hoc hon huong in ke khai khau khoa khu kien lang lao
      lay le lenh lich lien loai long luong mang nang nghe nghiep nguon nhieu nho nhom nhu
      nhung no nu on phap phat phuc quyet san tac tao tap tay thai tham thao tho thuan tich
      tiem tien toa ton trao tre tro truc trung truong truy tuc tung tuong viec vinh vua xanh
      xuat y yen
      /
      ai bay benh bieu buoc buoi buon cay cham chau dem deu doanh dua duc gan gap giam giay
      giong go goc goi guong hat hiem hieu hoach hong hu hung huu huyen kep khanh khoe khop
      kinh lat liet lu luat ly met mien mua mui mung nan ngan ngheo ngoac nhau nhi niem nien
      pham phep phi phut que quy rieng ro sa sai sat si son suc tan tet tha thap thich thua
      tin tot trach tram tran trat trinh tuoi uong up vung xac xay xe xin xoa xong xuan yeu
      /
      am ang ap bau bong by cat chien chieu chuong coi com cuc cum dieu e gach ghep giua giup
      gon gop gui hang hoan hoang huan hue kem khan khen kho khoang len linh loc lon lop lua
      lut me nai nap nat ngai ngo ngoai ngoan ngu ngung nhanh nua ong phe phuoc phuong rac ria
      rut sap soc song tat tau than that thien thoa thoai tieng tiet tim toc trien tron tru
      tuan tum tuy u vac vat vay ven xom yet
      /
      ac ay be bia boi chac chan che chep chuan cuoc dac en giac hoat huy i keo kham khuyen
      lac lo luon luyen mem mieng min ngat ngau ngon nhay nhien nhin nop nuoi oi om op ot pha
      phien phun rom ron rong run sao set som suat tach thoat tranh ty uc vo vuc xep xu
      /
      ach ao au bach bam bep bom bon bot bu bua bun bup cang cha chai chang chao chap chat
      cheo chet chui chuot chup coc cui cuon cuong cut dam dec dep diet dip doai dut duyet ec
      ech eng enh eo ep et eu gat gay gieng gieo gin giot hiep hoai hom huyet huynh ip keu
      khao khe khuan khuat khuon kia kieu kin kip lau lech leo luy man manh meo moc mong mu
      muoi muon muong na nau nga ngam ngang nghiem nghin ngoi nguong nguy nguyet nhac nhe nhip
      nhon nhua nuong oa oc ooc oong pa phao phay phich phieu phim phinh phoi pin quanh quen
      quet ram rao rap rat rau ray ren ret ru rua rung ruoc ruong ruou sac sanh soan soat soi
      sot sum sung suot ta thac then thiet thinh thuat thut thuy tia tom top trai treo troi
      trom trua ua uan uang uat uay ue uech uenh ui um un uo uoc uoi uom uon uop uot uou ut uu
      vach vai vang vet von vong vot vui vuon vuot xiet xo xung xuong yem yeng""";

  private CommonSyllables() {}

  /** The rarer, the more; the most common cost 1. */
  static Map<String, Integer> costs() {
    Map<String, Integer> costs = new HashMap<>();
    int cost = 1;
    for (String row : ROWS.split("/")) {
      for (String syllable : row.trim().split("\\s+")) {
        costs.put(syllable, cost);
      }
      cost++;
    }
    return costs;
  }
}
