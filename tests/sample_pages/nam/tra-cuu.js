traCuu.nhan("",{"mua":["2022"],"hienTai":"2022"});
